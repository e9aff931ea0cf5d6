/** The design system: every component a page is made of. */
export * from './form.tsx';
export * from './goods.tsx';
export * from './icon.tsx';
export * from './parts.tsx';
export * from './time.tsx';
export * from './chart.tsx';
export * from './record.tsx';
export * from './shortcuts.tsx';
export { Section, Title } from '../layout.tsx';
