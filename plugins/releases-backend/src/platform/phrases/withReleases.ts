import {
  Message,
  MessageParam,
} from '@slipway/backstage-plugin-releases-common';

/**
 * A message as its reader sees it.
 *
 * @param nameOf - undefined of a release that the reader may not read
 * @internal
 */
export function withReleases(
  { code, params }: Message,
  nameOf: (release: { release: string; name: string }) => string | undefined,
): Message {
  const shown = (param: MessageParam): MessageParam => {
    if (typeof param !== 'object') {
      return param;
    }
    if ('release' in param) {
      const name = nameOf(param);
      return name === undefined
        ? { code: 'phrase.hiddenRelease' }
        : { ...param, name };
    }
    if ('list' in param) {
      return { list: param.list.map(shown) };
    }
    if ('sentences' in param) {
      return {
        sentences: param.sentences.map(item => withReleases(item, nameOf)),
      };
    }
    return 'code' in param ? withReleases(param, nameOf) : param;
  };
  return params === undefined
    ? { code }
    : {
        code,
        params: Object.fromEntries(
          Object.entries(params).map(([name, param]) => [name, shown(param)]),
        ),
      };
}
