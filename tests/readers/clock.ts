import type { Schedule } from '../../lib/readers/watch.ts';

/** A clock that stands still until it is told to go on, and runs what falls due on the way. */
export type Clock = {
  readonly now: () => number;
  readonly schedule: Schedule;
  /** Lets so many milliseconds pass, and gives the page's observers their turn before each thing that falls due. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Sleeps for so many milliseconds, as a machine or a frozen page does: nothing falls due, and timers wait as long as before. */
  readonly sleep: (milliseconds: number) => void;
  /** How many things are still to fall due. */
  readonly waiting: () => number;
};

/** A clock that begins at that instant. */
export function standingClock(start: number): Clock {
  let time = start;
  const due = new Set<{ at: number; readonly run: () => void }>();
  return {
    now: () => time,
    schedule(run, milliseconds) {
      const entry = { at: time + milliseconds, run };
      due.add(entry);
      return () => due.delete(entry);
    },
    async pass(milliseconds) {
      const until = time + milliseconds;
      for (;;) {
        await Promise.resolve();
        const [next] = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        due.delete(next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = until;
    },
    sleep(milliseconds) {
      time += milliseconds;
      for (const entry of due) entry.at += milliseconds;
    },
    waiting: () => due.size,
  };
}
