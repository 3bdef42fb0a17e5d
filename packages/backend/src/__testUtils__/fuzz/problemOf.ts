import {
  Endpoint,
  EndpointId,
  endpoints,
  errorBodySchema,
} from '@slipway/backstage-plugin-releases-common';

/** What came back, as it was sent. */
export interface RawAnswer {
  status: number;
  contentType: string;
  text: string;
}

/** Words of databases, drivers and stacks, which no request says. */
const LEAKS = [
  /SqliteError|SQLITE_[A-Z]+|no such (table|column)/,
  /syntax error at or near|invalid input syntax|invalid byte sequence/,
  /unsupported Unicode escape|out of range for type|violates .*constraint/,
  /duplicate key value|deadlock detected|could not (serialize|determine)/,
  /(insert into|delete from|update|from) [`"][a-z_]+[`"]/,
  /\n\s+at .+:\d+:\d+/,
  /node_modules|Cannot read propert|is not a function|is not iterable/,
];

/** The operation that serves calendar files instead of JSON. */
const FEED = 'getCalendarFeed';

function problemOfError({ status, text }: RawAnswer): string | undefined {
  const body = errorBodySchema.safeParse(JSON.parse(text));
  if (!body.success) {
    return `the body is no error of the contract: ${body.error.message}`;
  }
  const { error, response } = body.data;
  if (response.statusCode !== status) {
    return `the body says ${response.statusCode}`;
  }
  return status === 400 && !error.details?.length
    ? 'no details say what is wrong'
    : undefined;
}

/**
 * What an answer must never be, whatever was asked; undefined where it is fine.
 */
export function problemOf(
  operation: string,
  answer: RawAnswer,
): string | undefined {
  const { status, contentType, text } = answer;
  if (status >= 500) {
    return 'a server error';
  }
  const leak = LEAKS.map(words => words.exec(text)?.[0]).find(Boolean);
  if (leak) {
    return `it tells ${JSON.stringify(leak)}`;
  }
  const endpoint: Endpoint | undefined = endpoints[operation as EndpointId];
  if (status < 400 && (operation === FEED || endpoint?.mediaType)) {
    return undefined;
  }
  if (!contentType.startsWith('application/json')) {
    return `it is ${contentType || 'of no type'} instead of JSON`;
  }
  if (status >= 400) {
    return problemOfError(answer);
  }
  const { error } = endpoint.response.safeParse(JSON.parse(text));
  return error && `it is not in the contract's shape: ${error.message}`;
}
