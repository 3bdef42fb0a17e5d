import { readTimeOfDay } from './timeOfDay';

it.each([
  ['16:00', '16:00'],
  ['8', '08:00'],
  ['0830', '08:30'],
  ['830', '08:30'],
  ['16.30', '16:30'],
  ['16h05', '16:05'],
  [' 23:59 ', '23:59'],
  ['24:00', ''],
  ['16:60', ''],
  ['soon', ''],
  ['', ''],
])('reads %j as %j', (text, time) => {
  expect(readTimeOfDay(text)).toBe(time);
});
