import { defineConfig } from 'vite';

/** The gallery: views in every state, for looking at while it is changed. `npm run gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
