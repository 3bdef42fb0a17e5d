import fc from 'fast-check';
import { englishText } from './englishText';
import { Message, MessageParam, messageSchema } from './message';
import { MessageVoice, renderMessage } from './renderMessage';
import { messageTemplates } from './templates';

const voice: MessageVoice = {
  zone: 'UTC',
  text: englishText,
  list: items => items.join(' and '),
  day: instant => instant.slice(0, 10),
  time: instant => instant.slice(11, 16),
  entity: ref => ref.replace(/.*\//, ''),
  actor: ref => ref.replace(/.*\//, ''),
};

function textOf(message: Message): string | undefined {
  return renderMessage(message, voice)
    ?.map(({ text }) => text)
    .join('');
}

const checkout = { release: 'r1', name: 'checkout 5.3.0' };
const payments = { release: 'r2', name: 'payments-api 4.2.0' };

describe('renderMessage', () => {
  it('names a day once and the zone once', () => {
    const message = {
      code: 'order.provider_after_consumer',
      params: {
        first: payments,
        then: checkout,
        start: { at: '2026-12-03T14:00:00Z' },
        end: { on: '2026-12-03T15:00:00Z' },
      },
    };
    expect(textOf(message)).toBe(
      'payments-api 4.2.0 must be out before checkout 5.3.0 starts (2026-12-03 14:00), but ends at 15:00 (UTC). Move one of them.',
    );
    const later = { on: '2026-12-04T09:00:00Z' };
    expect(
      textOf({ ...message, params: { ...message.params, end: later } }),
    ).toContain('but ends on 2026-12-04 at 09:00 (UTC)');
  });

  it('says what each part can be linked to', () => {
    expect(
      renderMessage(
        {
          code: 'phrase.dependsOn',
          params: {
            consumer: checkout,
            provider: { entity: 'component:default/stock' },
          },
        },
        voice,
      ),
    ).toEqual([
      { text: 'checkout 5.3.0', release: 'r1' },
      { text: ' depends on ' },
      { text: 'stock', entity: 'component:default/stock' },
    ]);
  });

  it('begins each sentence with a capital, but for names', () => {
    const hidden = { code: 'phrase.hiddenRelease' };
    const waits = (releases: MessageParam): Message => ({
      code: 'train.waiting',
      params: { count: 1, releases },
    });
    expect(
      textOf({
        code: 'phrase.together',
        params: {
          sentences: { sentences: [waits(hidden), waits('checkout')] },
        },
      }),
    ).toBe(
      'A release you cannot see waits for it, and then misses it too. checkout waits for it, and then misses it too.',
    );
  });

  it('chooses by count and context', () => {
    const closed = (count: number) =>
      textOf({
        code: 'gate.moreRequirements',
        params: { count, context: 'met' },
      });
    expect(closed(1)).toBe('1 more requirement is met.');
    expect(closed(2)).toBe('2 more requirements are met.');
  });

  it('knows nothing of what has no template', () => {
    expect(textOf({ code: 'gate.no_such_code' })).toBeUndefined();
    expect(
      textOf({
        code: 'phrase.text',
        params: { text: { code: 'phrase.no_such_code' } },
      }),
    ).toBeUndefined();
  });

  it('tells what people wrote as they wrote it', () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('{{text}}', '$t(phrase.more)', '\u{E000}0\u{E001}', '$&'),
    );
    fc.assert(
      fc.property(awkward, awkward, (what, reason) => {
        const parts = renderMessage(
          { code: 'phrase.withReason', params: { what, reason } },
          voice,
        );
        expect(parts).toEqual([
          { text: what },
          { text: ' (' },
          { text: reason },
          { text: ')' },
        ]);
      }),
    );
  });
});

describe('messageSchema', () => {
  it('takes messages in messages, and nothing else', () => {
    const message = {
      code: 'phrase.together',
      params: { sentences: { sentences: [{ code: 'decision.open' }] } },
    };
    expect(messageSchema.parse(message)).toEqual(message);
    const broken = { code: 'a', params: { list: { list: [{ at: 'today' }] } } };
    expect(messageSchema.safeParse(broken).success).toBe(false);
  });
});

describe('messageTemplates', () => {
  it('has a text for one wherever there is one for several', () => {
    for (const templates of Object.values(messageTemplates)) {
      const codes = new Set(Object.keys(templates));
      const unpaired = [...codes].filter(
        code =>
          (code.endsWith('_one') &&
            !codes.has(code.replace(/_one$/, '_other'))) ||
          (code.endsWith('_other') &&
            !codes.has(code.replace(/_other$/, '_one'))),
      );
      expect(unpaired).toEqual([]);
    }
  });
});
