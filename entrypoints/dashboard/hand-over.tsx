import { download } from '../../components/controls/download.ts';
import { type HandOverActions, HandOverView } from '../../components/hand-over/hand-over-view.tsx';
import { deidentified } from '../../lib/audit/deidentified.ts';
import { headCode } from '../../lib/audit/digest.ts';
import { HAND_OVER_WORDS } from '../../lib/i18n/hand-over-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { background } from '../../lib/messages/client.ts';
import type { RuleInfo } from '../../lib/messages/protocol.ts';
import type { HandedOver } from '../../lib/messages/supervision.ts';
import { failure, success } from '../../lib/result.ts';
import { dayAt } from '../../lib/time/day.ts';
import { sealInWorker, sealToInWorker } from './backup.ts';
import { randomBelow } from './random.ts';
import { type House, type Room, unlessSame } from './room.ts';

/** The view of handing over to a supervisor, and of what comes back. */
export function handOverRoom({ tongue, zone }: House): Room {
  const { language, locale } = tongue;
  let clock = zone;
  let past: readonly HandedOver[] = [];
  let codes: Awaited<ReturnType<typeof background.codes>> = [];
  let rules: readonly RuleInfo[] = [];
  const read = async () => {
    past = unlessSame(past, await background.handedOver());
    codes = unlessSame(codes, await background.codes());
    const practice = await background.practice();
    clock = practice?.timeZone ?? zone;
  };
  return {
    async open() {
      rules = await background.rules(tongue);
      await read();
    },
    refresh: read,
    content: () => (
      <HandOverView
        today={dayAt(clock, Date.now())}
        voice={{ language, locale, zone: clock, words: wording(language) }}
        words={HAND_OVER_WORDS[language]}
        past={past}
        codes={codes}
        titleOf={(rule) => rules.find(({ id }) => id === rule)?.words.title ?? rule}
        actions={{
          async prepare(asked) {
            const made = await background.bundle({ ...asked, reply: null }).catch(() => null);
            return made?.ok ? success({ bundle: made.value, code: headCode(made.value.log.head.hash) }) : made;
          },
          handOver,
          respond: (text, confirmed) => background.respond({ text, confirmed }).catch(() => null),
        }}
      />
    ),
  };
}

const handOver: HandOverActions['handOver'] = async (bundle, tier, lock) => {
  const { from, to } = bundle.period;
  const isFull = tier === 'supervision';
  const content = isFull ? bundle : deidentified(bundle, (at) => dayAt(bundle.zone, at), shuffled);
  const text = JSON.stringify(content);
  const name = `framekeeper-${tier}-${from}-${to}.${lock.by === 'open' ? 'json' : 'age'}`;
  try {
    if (lock.by === 'open') download(name, [text], 'application/json');
    else {
      const sealed =
        lock.by === 'recipient'
          ? await sealToInWorker(text, lock.recipient)
          : success(await sealInWorker(text, lock.passphrase));
      if (!sealed.ok) return sealed;
      download(name, [sealed.value], 'application/octet-stream');
    }
  } catch (error) {
    console.error(error);
    return failure('failed');
  }
  const noted = await (isFull
    ? background.submitted({ bundle: bundle.id, from, to, lines: bundle.log.head.count })
    : background.exported({ what: 'deidentified-copy', from, to })
  ).catch(() => null);
  return success({ file: name, isNoted: noted?.ok === true });
};

/** The same things in an order that is drawn. */
function shuffled<T>(list: readonly T[]): readonly T[] {
  const left = [...list];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(randomBelow(left.length), 1));
  return drawn;
}
