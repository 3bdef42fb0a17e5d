import fc from 'fast-check';

const INSTANTS = [
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59-23:59',
  '1900-01-01T00:00:00Z',
  '1899-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '+275760-09-13T00:00:00Z',
  '2027-02-30T00:00:00Z',
  '2027-03-28T02:30:00',
  '2026-11-26T24:00:00Z',
  '2026-11-26',
];

const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\ufffe\uffff',
  '\u202eright to left',
  'e\u0301\u0327',
  '👩‍👩‍👧‍👦'.repeat(20),
  '\r\nX-Evil: 1',
  '\u000b\u000c\u001b[31m',
  "'; DROP TABLE releases; --",
  `" OR "1"="1`,
  '%_%',
  '\\',
  '$1 ?? :name',
  '{{constructor.constructor("return 1")()}}',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-0',
  '1e309',
  '0x7fffffff',
  '9223372036854775808',
  'a,b,,c',
  'component:default/',
  'component:default/a/b',
  ':/',
  'PT2H',
  'P9999D',
  'Mars/Olympus',
  'Etc/GMT+14',
  '+02:00',
  'FREQ=DAILY',
  'FREQ=YEARLY;BYDAY=5FR;BYMONTH=2',
  'FREQ=SECONDLY;COUNT=2147483648',
  'RRULE:RRULE:FREQ=;',
  'eyJzb3J0IjoibmFtZSJ9',
  ['javascript', 'alert(1)'].join(':'),
  'https://\u0000',
];

const NUMBERS = [
  0,
  -0,
  -1,
  0.5,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
];

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) {
    value = level % 2 ? [value] : { $not: value };
  }
  return value;
}

/** Text that a program may stumble over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom(...INSTANTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(300), 'é'.repeat(3000)) },
);

/** Any JSON value that a program may stumble over. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, [], {}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(31, 33, 1000).map(nested),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      JSON.parse('{"__proto__":{"polluted":true}}'),
      JSON.parse('{"constructor":{"prototype":{}},"toString":1}'),
      { '\u0000': 1 },
      { $all: [{ $not: { $in: [] } }] },
      { 'metadata.name': { $hasPrefix: '' } },
    ),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** What can stand in the path of an address, as it is sent. */
export const hostilePathPart: fc.Arbitrary<string> = fc.constantFrom(
  '%00',
  'a%00b',
  '%2F',
  '..%2F..%2Fetc%2Fpasswd',
  '%2e%2e',
  '%E0%A4%A',
  '%',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '%20',
  '%27%3B--',
  '__proto__',
  'x'.repeat(65),
  '0',
  '-',
);

/** Headers that are odd, or odd together. */
export const hostileHeaders: fc.Arbitrary<[string, string][]> = fc.constantFrom<
  [string, string][]
>(
  [['If-Match', '*']],
  [['If-Match', 'W/"1"']],
  [['If-Match', '"1", "2"']],
  [
    ['If-Match', '"1"'],
    ['If-Match', '"2"'],
  ],
  [['If-Match', '"4294967296"']],
  [['If-Match', '"'.repeat(500)]],
  [['If-Match', '']],
  [['Idempotency-Key', 'k'.repeat(256)]],
  [['Idempotency-Key', 'é\u00ff']],
  [
    ['Idempotency-Key', 'a'],
    ['Idempotency-Key', 'b'],
  ],
  [['Content-Type', 'text/plain']],
  [['Content-Type', '']],
  [['Content-Type', 'application/json; charset=utf-16']],
  [['Content-Type', 'application/json; charset="']],
  [['Content-Type', 'multipart/form-data; boundary=x']],
  [['Content-Encoding', 'gzip']],
  [['Content-Encoding', 'nonsense']],
  [['Accept', 'text/html']],
  [['Accept-Language', 'x'.repeat(1000)]],
  [['X-HTTP-Method-Override', 'DELETE']],
  [['Authorization', 'Bearer a.b.c']],
);
