/** The door of the deposit: its jobs and routes, and what other modules tell it. */
export { noteArrival } from './acts.ts';
export { jobs } from './jobs.ts';
export { routes } from './routes.ts';
