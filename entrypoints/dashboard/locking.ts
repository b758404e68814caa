import type { LockActions } from '../../components/data/lock-section.tsx';
import { background } from '../../lib/messages/client.ts';
import type { LockFault } from '../../lib/messages/lock-calls.ts';
import { failure, type Result } from '../../lib/result.ts';

/** What can be done with the lock, and what is shown of it afterwards. */
export function locking(read: () => Promise<void>, show: () => void): LockActions {
  async function then(done: Promise<Result<null, LockFault>>): Promise<Result<null, LockFault>> {
    const result = await done.catch(() => failure('failed' as const));
    if (!result.ok) return result;
    await read().catch((error: unknown) => console.error(error));
    show();
    return result;
  }
  return {
    setPassphrase: (given) => then(background.setPassphrase(given)),
    removePassphrase: (current) => then(background.removePassphrase(current)),
    setLockMinutes: (minutes) => then(background.setLockMinutes(minutes)),
    lock: () => void background.lock(),
  };
}
