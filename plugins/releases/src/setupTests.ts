import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { Settings } from 'luxon';

/** A form with all of its fields takes its time on a machine that is busy. */
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

Settings.defaultZone = 'Europe/Paris';

Object.defineProperty(window.navigator, 'languages', {
  value: ['en-GB', 'en'],
});

/** A wide screen; a test of a narrow one says so itself. */
window.matchMedia = (query: string) =>
  Object.assign(new EventTarget(), {
    matches: true,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

/** Nothing is scrolled into view here, so nobody has to be told. */
window.IntersectionObserver = class {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
};

/** The DOM of these tests has no way of its own to read a file. */
File.prototype.arrayBuffer = function arrayBuffer() {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      reader.result instanceof ArrayBuffer
        ? resolve(reader.result)
        : reject(new Error('The file was not read as bytes'));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};
File.prototype.text = async function text() {
  return new TextDecoder().decode(await this.arrayBuffer());
};
