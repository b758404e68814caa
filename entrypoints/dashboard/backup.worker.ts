import { openFile, sealFile } from '../../lib/vault/backup-file.ts';
import { sealTo } from '../../lib/vault/sealing.ts';
import type { BackupAsked } from './backup.ts';

/** Encrypts and opens backups beside the page, since deriving a key from a passphrase takes a second. */
self.addEventListener('message', async ({ data }: MessageEvent<BackupAsked>) => {
  if ('recipient' in data) postMessage(await sealTo(data.text, data.recipient));
  else if ('text' in data) postMessage(await sealFile(data.text, data.passphrase));
  else postMessage(await openFile(data.bytes, data.passphrase));
});
