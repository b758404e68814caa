import type { Asked } from '../../lib/readers/ics/calendar-file.ts';
import type { Dropped, Imported, ImportStep } from '../../lib/readers/ics/import.ts';

/** To the worker: files to be read, then each time the next step is wanted. */
export type FilesAsked = { readonly files: readonly Dropped[]; readonly asked: Asked } | { readonly next: true };

/** From the worker: a step, or at the end what came of each file. */
export type FilesSaid = ImportStep | { readonly imported: readonly Imported[] };

/** Reads files in a worker; `take` is waited for, so that nothing piles up. */
export async function readFiles(
  files: readonly File[],
  asked: Asked,
  take: (step: ImportStep) => Promise<void>,
): Promise<readonly Imported[]> {
  const worker = new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module' });
  const answer = () =>
    new Promise<FilesSaid>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FilesSaid>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
  const say = (data: FilesAsked) => {
    const answered = answer();
    worker.postMessage(data);
    return answered;
  };
  try {
    const dropped = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        lastModified: file.lastModified,
      })),
    );
    let said = await say({ files: dropped, asked });
    for (; !('imported' in said); said = await say({ next: true })) await take(said);
    return said.imported;
  } finally {
    worker.terminate();
  }
}
