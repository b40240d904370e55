/** Reads iCalendar with a library that others use, so that our own reading of the standard is not the judge. */
import ICAL from "ical.js";

/** One event as its reader sees it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

/** The events in the order of the file. */
export function eventsIn(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    if (!event.startDate.isDate) throw new Error(`${event.uid} is no whole day`);
    return {
      uid: event.uid,
      sequence: Number(event.sequence),
      day: event.startDate.toString(),
      summary: event.summary,
      description: event.description,
    };
  });
}
