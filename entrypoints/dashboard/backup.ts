import type { Result } from '../../lib/result.ts';
import type { FileFault } from '../../lib/vault/backup-file.ts';

/** To the worker: a text to be encrypted, or a file to be opened. */
export type BackupAsked =
  | { readonly text: string; readonly passphrase: string }
  | { readonly text: string; readonly recipient: string }
  | { readonly bytes: Uint8Array; readonly passphrase: string };

/** Encrypts a text in a worker. */
export const sealInWorker = (text: string, passphrase: string) => ask<Uint8Array<ArrayBuffer>>({ text, passphrase });

/** Encrypts a text to the holder of a key in a worker; refused where the key is mistyped. */
export const sealToInWorker = (text: string, recipient: string) =>
  ask<Result<Uint8Array<ArrayBuffer>, 'recipient'>>({ text, recipient });

/** Opens a file in a worker. */
export const openInWorker = (bytes: Uint8Array, passphrase: string) =>
  ask<Result<string, FileFault>>({ bytes, passphrase });

/** The worker's one answer. Rejects when it fails. */
function ask<T>(asked: BackupAsked): Promise<T> {
  const worker = new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<T>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
