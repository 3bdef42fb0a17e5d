import { GateResult } from '@slipway/backstage-plugin-releases-common';
import { screen } from '@testing-library/react';
import { freezeTime } from '../../__testUtils__/freezeTime';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { sampleRelease } from '../../__testUtils__/sampleReleases';
import { WaiveGate } from './WaiveGate';

const gate: GateResult = {
  id: 'rollback-plan',
  name: 'Rollback plan',
  kind: 'rollback_plan',
  stage: 'approval',
  severity: 'blocking',
  counts: true,
  waivable: true,
  status: 'fail',
  code: 'rollback_plan_missing',
  sentence: 'It has no rollback plan.',
  evidence: [],
};

const whyNot = {
  code: 'own_release',
  sentence: 'You voted on checkout 5.3.0.',
};

function show(may: { mayGrant: boolean; mayAsk: boolean }) {
  renderScreen(
    <WaiveGate
      gate={gate}
      release={sampleRelease()}
      may={{ ...may, mayAnswer: true, isKnown: true, whyNot }}
    />,
  );
}

describe("the waiver of a gate of one's own release", () => {
  freezeTime();

  it('is asked for', async () => {
    show({ mayGrant: false, mayAsk: true });
    expect(
      await screen.findByRole('button', {
        name: 'Ask for a waiver of Rollback plan',
      }),
    ).toHaveTextContent('Ask for a waiver…');
  });

  it('is for others, where one may not change the release either', async () => {
    show({ mayGrant: false, mayAsk: false });
    expect(await screen.findByText(whyNot.sentence)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
