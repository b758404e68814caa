import fc from 'fast-check';
import { inject } from 'vitest';

// What the check says of a change depends on the change alone; `npm run soak` draws anew, over and over.
fc.configureGlobal({ seed: inject('seed') });

declare module 'vitest' {
  export interface ProvidedContext {
    /** What properties are drawn from. */
    seed: number;
  }
}
