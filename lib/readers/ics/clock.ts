import type { Instant } from '../../time/interval.ts';
import { instantOf, type WallTime, wallOf, type ZoneName } from '../../time/zone.ts';

/** What turns wall times of an event into instants: a zone's clock, known to this machine or described by the file. */
export type Clock = {
  readonly instantOf: (wall: WallTime) => Instant;
  readonly wallOf: (instant: Instant) => WallTime;
};

/** The clock of UTC. */
export const UTC: Clock = { instantOf: (wall) => wall, wallOf: (instant) => instant };

/** The clock of a zone that this machine knows. */
export const clockOf = (zone: ZoneName): Clock => ({
  instantOf: (wall) => instantOf(zone, wall),
  wallOf: (instant) => wallOf(zone, instant),
});

/** A time as an event writes it. Of a `day`, `wall` is its midnight. */
export type Moment = { readonly wall: WallTime; readonly day: boolean; readonly clock: Clock };

/** The instant that is meant. */
export const instantIn = ({ wall, clock }: Moment): Instant => clock.instantOf(wall);
