import { releaseChangeSchema } from '@slipway/backstage-plugin-releases-common';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { changeOf, inputOf } from './changeOf';

describe('changeOf', () => {
  it('sends nothing of what stayed the same', () => {
    const release = sampleRelease({
      window: {
        start: '2022-10-05T14:20:11Z',
        end: '2022-10-05T15:20:11Z',
        timeZone: 'UTC',
      },
    });

    expect(changeOf(release, inputOf(release))).toEqual({});
  });

  it('sends the fields that changed, and null for one that was cleared', () => {
    const release = sampleRelease();
    const wanted = {
      ...inputOf(release),
      version: '5.3.1',
      managerRef: undefined,
      tags: [],
    };

    const change = changeOf(release, wanted);
    expect(change).toEqual({ version: '5.3.1', managerRef: null, tags: [] });
    expect(releaseChangeSchema.safeParse(change).success).toBe(true);
  });
});
