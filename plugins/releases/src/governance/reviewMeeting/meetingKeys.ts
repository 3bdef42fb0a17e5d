/** What a key does on the screen on which a review is held. */
export type MeetingAct =
  | 'next'
  | 'previous'
  | 'undecided'
  | 'go'
  | 'noGo'
  | 'conditional'
  | 'reopen'
  | 'notes'
  | 'help';

/** The keys by what they do, in the order in which they are told. */
export const MEETING_KEYS: Record<MeetingAct, readonly string[]> = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  undecided: ['o'],
  go: ['g'],
  noGo: ['n'],
  conditional: ['c'],
  reopen: ['u'],
  notes: ['m'],
  help: ['?', '/'],
};

const ACTS = Object.keys(MEETING_KEYS) as MeetingAct[];

/** What takes letters, or moves by arrows, by itself. */
const TAKES_KEYS = [
  'input:not([type="checkbox"]):not([type="radio"]):not([type="button"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  '[role="textbox"]',
  '[role="combobox"]',
  '[role="listbox"]',
  '[role="menu"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="spinbutton"]',
].join(',');

const MOVES_BY_ARROWS =
  '[role="tablist"], [role="radiogroup"], [role="grid"], [role="toolbar"]';

/** The part of a key press that says what it does. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'target' | 'defaultPrevented'
>;

/** What a key press asks for; nothing while somebody types. */
export function actOfKey(event: PressedKey): MeetingAct | undefined {
  const { key, target } = event;
  if (
    event.defaultPrevented ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  ) {
    return undefined;
  }
  if (target instanceof Element && target.closest(TAKES_KEYS)) {
    return undefined;
  }
  if (
    key.startsWith('Arrow') &&
    target instanceof Element &&
    target.closest(MOVES_BY_ARROWS)
  ) {
    return undefined;
  }
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  return ACTS.find(act => MEETING_KEYS[act].includes(pressed));
}
