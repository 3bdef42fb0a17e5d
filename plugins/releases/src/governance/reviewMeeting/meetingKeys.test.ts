import { actOfKey, MEETING_KEYS, PressedKey } from './meetingKeys';

function press(key: string, more: Partial<PressedKey> = {}) {
  return actOfKey({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    defaultPrevented: false,
    target: document.body,
    ...more,
  });
}

function inside(html: string): Element {
  const place = document.createElement('div');
  place.innerHTML = html;
  return place.querySelector('[data-here]')!;
}

describe('keys of a meeting', () => {
  it('give each key one meaning', () => {
    const keys = Object.values(MEETING_KEYS).flat();
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['G', 'go'],
    ['?', 'help'],
    ['x', undefined],
  ])('%s: %s', (key, act) => {
    expect(press(key)).toBe(act);
  });

  it.each([
    ['a field', '<input data-here>'],
    ['a text', '<textarea data-here></textarea>'],
    ['a search', '<div role="combobox"><b data-here></b></div>'],
    ['a list of options', '<div role="listbox"><b data-here></b></div>'],
    ['a dialog', '<div role="dialog"><button data-here></button></div>'],
    ['an editor', '<div contenteditable="true" data-here></div>'],
  ])('mean nothing in %s', (_, html) => {
    expect(press('g', { target: inside(html) })).toBeUndefined();
  });

  it('work on buttons and on ticks', () => {
    expect(press('g', { target: inside('<button data-here>') })).toBe('go');
    expect(
      press('g', { target: inside('<input type="checkbox" data-here>') }),
    ).toBe('go');
  });

  it('leave the arrows to what moves by them', () => {
    const tab = inside('<div role="tablist"><a data-here></a></div>');
    expect(press('ArrowDown', { target: tab })).toBeUndefined();
    expect(press('j', { target: tab })).toBe('next');
  });

  it('leave combinations to the browser', () => {
    expect(press('g', { ctrlKey: true })).toBeUndefined();
    expect(press('n', { metaKey: true })).toBeUndefined();
    expect(press('c', { altKey: true })).toBeUndefined();
    expect(press('g', { defaultPrevented: true })).toBeUndefined();
  });
});
