import type { ShowAs } from '../../calendar/event.ts';

/** Words of one language in the accessible text of an event, as far as they were seen on real pages. */
export type Words = {
  /** How the event shows its owner. A language without any has labels of which the end cannot be told. */
  readonly showAs: Readonly<Record<string, ShowAs>>;
  /** What may stand after that: of series, of privacy. */
  readonly flags: Readonly<Record<string, 'series' | 'exception' | 'private' | 'cancelled'>>;
  /** Before who invited, or null where it was never seen. */
  readonly by: string | null;
  /** Before the title of a cancelled or declined event; part of the title everywhere else. */
  readonly cancelled: readonly string[];
  readonly declined: readonly string[];
  /** What stands for the title of an event without one. */
  readonly untitled: readonly string[];
  /** The end of what is said of a picture before the title. */
  readonly icon: string | null;
};

const NONE: Words = { showAs: {}, flags: {}, by: null, cancelled: [], declined: [], untitled: [], icon: null };

const TABLE: Readonly<Record<string, Words>> = {
  en: {
    showAs: {
      busy: 'busy',
      free: 'free',
      tentative: 'tentative',
      oof: 'out-of-office',
      'out of office': 'out-of-office',
      away: 'out-of-office',
      'working elsewhere': 'working-elsewhere',
    },
    flags: {
      private: 'private',
      'recurring event': 'series',
      'exception to recurring event': 'exception',
      canceled: 'cancelled',
      cancelled: 'cancelled',
    },
    by: 'By ',
    cancelled: ['Canceled:', 'Cancelled:', 'Canceled event'],
    declined: ['Declined:'],
    untitled: ['(No subject)', 'No subject'],
    icon: ' icon',
  },
  ja: {
    ...NONE,
    showAs: {
      予定あり: 'busy',
      空き: 'free',
      空き時間: 'free',
      仮の予定: 'tentative',
      外出中: 'out-of-office',
      他の場所で作業: 'working-elsewhere',
      他の場所で作業中: 'working-elsewhere',
    },
    cancelled: ['キャンセル済み:', '予定のキャンセル:', 'キャンセルイベント'],
    declined: ['辞退:'],
    untitled: ['(件名なし)'],
  },
  fr: { ...NONE, cancelled: ['Annulé :', 'Annulé\u00a0:', 'Annulé\u202f:', 'Annulé:'] },
  ru: { ...NONE, cancelled: ['Отменено:'] },
};

/** The words of a page's language; none are known of most. */
export const wordsOf = (locale: string): Words => TABLE[/^\w+/.exec(locale)?.[0] ?? ''] ?? NONE;
