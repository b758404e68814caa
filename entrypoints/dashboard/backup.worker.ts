import { openFile, sealFile } from '../../lib/vault/backup-file.ts';
import type { BackupAsked } from './backup.ts';

/** Encrypts and opens backups beside the page, since deriving a key from a passphrase takes a second. */
self.addEventListener('message', async ({ data }: MessageEvent<BackupAsked>) => {
  const { passphrase } = data;
  postMessage('text' in data ? await sealFile(data.text, passphrase) : await openFile(data.bytes, passphrase));
});
