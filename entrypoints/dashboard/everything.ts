import { download } from '../../components/controls/download.ts';
import type { DataActions, RestoreFault } from '../../components/data/your-data.tsx';
import { background } from '../../lib/messages/client.ts';
import { failure, success } from '../../lib/result.ts';
import { forgetTheme } from '../look/theme.ts';
import { openInWorker, sealInWorker } from './backup.ts';

/** Hands everything over as an encrypted file. */
export const makeBackup: DataActions['makeBackup'] = async (passphrase) => {
  try {
    const sealed = await sealInWorker(await background.backup(), passphrase);
    const name = `framekeeper-${new Date().toISOString().slice(0, 10)}.age`;
    download(name, [sealed], 'application/octet-stream');
    await background.exported({ what: 'backup', from: null, to: null });
    return name;
  } catch (error) {
    console.error(error);
    return null;
  }
};

/** Opens an encrypted file and remembers what it holds instead of everything. */
export const restore: DataActions['restore'] = async (file, passphrase) => {
  try {
    const opened = await openInWorker(new Uint8Array(await file.arrayBuffer()), passphrase);
    if (!opened.ok) return failure({ fault: opened.error });
    const restored = await background.restore(opened.value);
    return restored.ok ? success(null) : failure(faultOf(restored.error));
  } catch (error) {
    console.error(error);
    return failure({ fault: 'failed' });
  }
};

function faultOf(error: string): RestoreFault {
  if (error === 'newer') return { fault: 'newer' };
  if (error === 'the whole' || error === 'format') return { fault: 'not-a-backup' };
  return error.startsWith('not kept') ? { fault: 'failed' } : { field: error };
}

/** Has everything forgotten. */
export const deleteAll: DataActions['deleteAll'] = () =>
  Promise.all([background.deleteAll(), forgetTheme()]).then(
    ([{ ok }]) => ok,
    () => false,
  );
