import { toNestErrors } from '@hookform/resolvers';
import fc from 'fast-check';
import { FieldError } from 'react-hook-form';
import { detailsOfErrors } from './detailsOfErrors';

const step = fc.constantFrom('window', 'type', 'message', 'end', '0', '12');

describe('detailsOfErrors', () => {
  it('lists again what was nested, a whole and its parts', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc
            .array(step, { minLength: 1, maxLength: 4 })
            // The root of a form is an object.
            .filter(([first]) => !/^\d/.test(first))
            .map(steps => steps.join('.')),
          { maxLength: 6 },
        ),
        fields => {
          const errors = Object.fromEntries(
            [...fields]
              .sort((a, b) => a.length - b.length)
              .map((field): [string, FieldError] => [
                field,
                { type: 'wrong', message: `About ${field}` },
              ]),
          );
          // No whole that may be wrong has parts of these names.
          fc.pre(
            !fields.some(whole =>
              fields.some(part =>
                ['type', 'message'].some(name =>
                  `${part}.`.startsWith(`${whole}.${name}.`),
                ),
              ),
            ),
          );

          const listed = detailsOfErrors(
            toNestErrors(errors, {
              fields: {},
              shouldUseNativeValidation: false,
            }),
          );

          expect(new Set(listed)).toEqual(
            new Set(
              fields.map(field => ({
                field,
                code: 'wrong',
                message: `About ${field}`,
              })),
            ),
          );
        },
      ),
    );
  });

  it('tells a field that is called ref from the element of a field', () => {
    const ref = document.createElement('input');
    expect(
      detailsOfErrors({
        attendees: [{ ref: { type: 'wrong', message: 'Choose one', ref } }],
      }),
    ).toEqual([
      { field: 'attendees.0.ref', code: 'wrong', message: 'Choose one' },
    ]);
  });
});
