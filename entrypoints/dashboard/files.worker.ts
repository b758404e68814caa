import { importFiles } from '../../lib/readers/ics/import.ts';
import type { FilesAsked, FilesSaid } from './files.ts';

/** Reads calendar files beside the page, which meanwhile goes on. The next step waits until the page has taken the last. */
self.addEventListener('message', ({ data }: MessageEvent<FilesAsked>) => {
  if ('files' in data) {
    const steps = importFiles(data.files, data.asked);
    const say = (said: FilesSaid) => postMessage(said);
    self.addEventListener('message', () => {
      let step = steps.next();
      // Steps with nothing to take only tell how far it is; a page need not hear of every one.
      for (let told = 0; !step.done && step.value.readings.length === 0 && told < 20; told++) step = steps.next();
      say(step.done ? { imported: step.value } : step.value);
    });
    say({ done: 0, readings: [] });
  }
});
