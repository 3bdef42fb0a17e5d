import { requirementOf } from '@slipway/backstage-plugin-releases-common';

/**
 * Tests of versions against what is required, each made once: thousands of
 * releases require the same of the same few hundred versions.
 *
 * @internal
 */
export class VersionTests {
  readonly #tests = new Map<string, (version: string) => boolean>();

  /** The test of what is required, a semver range or the text of a version. */
  of(required: string): (version: string) => boolean {
    const known = this.#tests.get(required);
    if (known) {
      return known;
    }
    const test = requirementOf(required);
    const answers = new Map<string, boolean>();
    const remembering = (version: string) => {
      const answer = answers.get(version) ?? test(version);
      answers.set(version, answer);
      return answer;
    };
    this.#tests.set(required, remembering);
    return remembering;
  }
}
