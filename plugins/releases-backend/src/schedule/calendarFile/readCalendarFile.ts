import { cutText } from '@slipway/backstage-plugin-releases-common';
import { eachInSteps, Steps } from '../../platform';
import { contentLines, readProperty } from './contentLines';
import { IcsComponent, valueOf } from './IcsComponent';
import { IcsRefusal } from './IcsRefusal';

const REMEDY = 'Export the calendar as .ics and send the text of the file.';

const BORDER = /^(BEGIN|END)[ \t]*:[ \t]*(.*?)[ \t]*$/i;

function noCalendar(why: string): IcsRefusal {
  return new IcsRefusal('ics', 'invalid_ics', `${why} ${REMEDY}`);
}

function notBegun(): IcsRefusal {
  return noCalendar(
    'This is not an iCalendar file: it does not begin with BEGIN:VCALENDAR.',
  );
}

function empty(name: string): IcsComponent {
  return { name, properties: [], components: [], unreadable: [] };
}

/** Puts lines together to the components that they are of. */
class ComponentBuilder {
  readonly #root = empty('');
  readonly #open: IcsComponent[] = [this.#root];

  add(line: string): void {
    const [, border, name] = BORDER.exec(line) ?? [];
    const current = this.#open[this.#open.length - 1];
    if (border?.toUpperCase() === 'BEGIN') {
      const component = empty(name.toLowerCase());
      current.components.push(component);
      this.#open.push(component);
    } else if (border) {
      this.#close(current, name);
    } else if (current === this.#root) {
      throw notBegun();
    } else {
      const property = readProperty(line);
      if (property) {
        current.properties.push(property);
      } else {
        current.unreadable.push(line);
      }
    }
  }

  /** @throws an {@link IcsRefusal} where a component is still open */
  end(): IcsComponent[] {
    const [, ...open] = this.#open;
    if (open.length > 0) {
      throw noCalendar(
        `This file is cut off: ${open[0].name.toUpperCase()} begins and does not end.`,
      );
    }
    return this.#root.components;
  }

  #close(current: IcsComponent, name: string) {
    if (current === this.#root) {
      throw notBegun();
    }
    if (current.name !== name.toLowerCase()) {
      throw noCalendar(
        `This file is damaged: ${name.toUpperCase()} ends inside of ${current.name.toUpperCase()}.`,
      );
    }
    this.#open.pop();
  }
}

function checkCalendar(calendar: IcsComponent) {
  if (valueOf(calendar, 'version')?.trim() === '1.0') {
    throw noCalendar(
      'This file is of vCalendar 1.0, which came before iCalendar and means other things by the same words.',
    );
  }
  const [line] = calendar.unreadable;
  if (line !== undefined) {
    throw noCalendar(
      `This is not an iCalendar file: the line "${cutText(
        line,
        80,
      )}" has no colon.`,
    );
  }
}

/**
 * Reads the calendars of an iCalendar file (RFC 5545), of which there may be
 * several one after the other.
 *
 * @throws an {@link IcsRefusal} for what is no such file
 * @internal
 */
export function* readCalendarFile(text: string): Steps<IcsComponent[]> {
  const builder = new ComponentBuilder();
  yield* eachInSteps(contentLines(text), line => builder.add(line));
  const calendars = builder.end().filter(({ name }) => name === 'vcalendar');
  if (calendars.length === 0) {
    throw notBegun();
  }
  calendars.forEach(checkCalendar);
  return calendars;
}
