/**
 * Word writes the clock on the wall with a Z behind it and shows it as it stands, so that a true UTC time would be
 * read eight hours early. All of China keeps Beijing time.
 */
const BEIJING = 8 * 3_600_000;

const ZONE = /[+-]\d\d:\d\d$/;

/** The two stamps of one moment (milliseconds since the epoch) in a Word file. */
export interface WordStamps {
  /** w:date: the wall clock in Beijing, to the second. */
  readonly wall: string;
  /** w16du:dateUtc and w16cex:dateUtc: the moment itself, to the millisecond. */
  readonly utc: string;
}

/** The stamps of a moment; one that no calendar holds counts as the epoch. */
export function wordStamps(time: number): WordStamps {
  const moment = Number.isNaN(new Date(time + BEIJING).getTime()) ? 0 : time;
  return {
    wall: `${new Date(moment + BEIJING).toISOString().slice(0, 19)}Z`,
    utc: new Date(moment).toISOString(),
  };
}

/**
 * The moment of a Word stamp: of its UTC twin where there is one, else of the wall clock in Beijing, else (a zone
 * of its own behind it) of that zone. Null where neither can be read.
 */
export function momentOfStamps(wall: string | undefined, utc?: string): number | null {
  return momentOf(utc, 0) ?? momentOf(wall, BEIJING);
}

function momentOf(stamp: string | undefined, ahead: number): number | null {
  if (!stamp) return null;
  if (ZONE.test(stamp)) return numberOrNull(Date.parse(stamp));
  const time = Date.parse(stamp.endsWith('Z') ? stamp : `${stamp}Z`);
  return numberOrNull(time - ahead);
}

const numberOrNull = (time: number): number | null => (Number.isNaN(time) ? null : time);
