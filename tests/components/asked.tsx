import { vi } from 'vitest';
import { LiveRegion, useAnnouncement } from '../../components/controls/live-region.tsx';
import { type GiveAnswer, type GiveException, Questions } from '../../components/questions/questions.tsx';
import type { Question } from '../../lib/messages/protocol.ts';
import { success } from '../../lib/result.ts';
import type { Language } from '../../lib/rules/rule.ts';
import { NOW, voiceIn } from './states.ts';

type AskedProps = {
  readonly questions: readonly Question[];
  readonly onAnswer: GiveAnswer;
  readonly onExcept?: GiveException;
  readonly language?: Language;
};

/** Questions with what is said aloud of them. */
export function Asked({ questions, onAnswer, onExcept = async () => success(null), language = 'en' }: AskedProps) {
  const [said, announce] = useAnnouncement();
  return (
    <main>
      <Questions
        questions={questions}
        anythingSeen
        now={NOW}
        voice={voiceIn(language)}
        onAnswer={onAnswer}
        onExcept={onExcept}
        announce={announce}
      />
      <LiveRegion said={said} />
    </main>
  );
}

/** Keeps every answer. */
export const keeping = () => vi.fn<GiveAnswer>(async () => success(null));
