import { asRow } from '../../shared/form';
import { emptyDraft } from './ReleaseDraft';
import { slotDraftOf } from './slotDraftOf';
import { withSlot } from './withSlot';

const ZONE = 'Europe/Paris';

function aDraft() {
  const draft = emptyDraft('component:default/checkout');
  return {
    ...draft,
    window: {
      start: '2026-12-03T10:00',
      end: '2026-12-03T11:00',
      timeZone: ZONE,
    },
    milestones: [
      asRow({ name: 'Freeze', dueAt: '2026-12-03T09:00', doneAt: '' }),
      asRow({ name: '', dueAt: '2026-12-02T09:00', doneAt: '' }),
      asRow({ name: 'Not dated', dueAt: '', doneAt: '' }),
    ],
  };
}

describe('what a search for a time goes by', () => {
  it('is what is filled in', () => {
    const draft = aDraft();
    expect(slotDraftOf(draft)).toMatchObject({
      components: [{ entityRef: 'component:default/checkout' }],
      environment: 'production',
      kind: 'normal',
      window: {
        start: '2026-12-03T09:00:00Z',
        end: '2026-12-03T10:00:00Z',
        timeZone: ZONE,
      },
      milestones: [
        { id: draft.milestones[0].rowKey, name: 'Freeze' },
        { id: draft.milestones[1].rowKey, name: '…' },
      ],
    });
  });

  it('leaves out what is not whole, and is nothing without a component', () => {
    const draft = aDraft();
    const half = { ...draft.window, end: '' };
    expect(slotDraftOf({ ...draft, window: half })?.window).toBeUndefined();
    const backwards = { ...draft.window, end: '2026-12-03T09:00' };
    expect(
      slotDraftOf({ ...draft, window: backwards })?.window,
    ).toBeUndefined();
    const [component] = draft.components;
    const requires = [
      asRow({ entityRef: 'component:default/api', version: '>=1' }),
      asRow({ entityRef: 'component:default/other', version: ' ' }),
      asRow({ version: '>=2' }),
    ];
    expect(
      slotDraftOf({ ...draft, components: [{ ...component, requires }] })
        ?.components[0].requires,
    ).toEqual([{ entityRef: 'component:default/api', version: '>=1' }]);
    expect(slotDraftOf(emptyDraft())).toBeUndefined();
  });
});

describe('choosing a time', () => {
  it('fills in the window, and moves the milestones that have moved', () => {
    const draft = aDraft();
    const [freeze, unnamed, undated] = draft.milestones;
    const done = { ...unnamed, doneAt: '2026-11-01T09:00' };
    const changed = withSlot(
      { milestones: [freeze, done, undated] },
      {
        window: {
          start: '2026-12-07T09:00:00Z',
          end: '2026-12-07T11:00:00Z',
          timeZone: ZONE,
        },
        milestones: [
          { id: freeze.rowKey, name: 'Freeze', dueAt: '2026-12-07T08:00:00Z' },
          { id: done.rowKey, name: '…', dueAt: '2026-12-04T08:00:00Z' },
        ],
      },
    );
    expect(changed).toEqual({
      window: {
        start: '2026-12-07T10:00',
        end: '2026-12-07T12:00',
        timeZone: ZONE,
      },
      milestones: [{ ...freeze, dueAt: '2026-12-07T09:00' }, done, undated],
    });
  });
});
