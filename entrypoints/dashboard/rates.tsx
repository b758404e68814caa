import { Rates } from '../../components/rates/rates.tsx';
import { ratesSpeech } from '../../components/rates/speech.ts';
import { background } from '../../lib/messages/client.ts';
import { type Figures, figuresOf } from '../../lib/rates/figures.ts';
import type { Tally } from '../../lib/rates/tally.ts';
import type { House, Room } from './room.ts';

/** The view of rates: what the background has counted, and what follows from it. */
export function ratesRoom({ tongue }: House): Room {
  const speech = ratesSpeech(tongue);
  let told: { readonly tally: Tally; readonly figures: Figures } | null = null;
  const ask = async () => {
    const tally = await background.rates();
    told = tally && { tally, figures: figuresOf(tally) };
  };
  return { open: ask, refresh: ask, content: () => <Rates told={told} speech={speech} /> };
}
