import type { Route } from '../http/http.ts';
import { coverageRoutes } from './coverage-routes.ts';
import { insolvencyRoutes } from './insolvency-routes.ts';
import { merchantRoutes } from './merchant-routes.ts';
import { operatorRoutes } from './operator-routes.ts';

/** Operations on merchants' deposits. */
export const routes: readonly Route[] = [...coverageRoutes, ...merchantRoutes, ...operatorRoutes, ...insolvencyRoutes];
