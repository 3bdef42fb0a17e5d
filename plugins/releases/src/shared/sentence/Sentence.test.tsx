import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { Sentence, SentenceText } from './Sentence';

const said = {
  sentence: 'As the backend words it.',
  message: {
    code: 'order.provider_after_consumer',
    params: {
      first: { release: 'r2', name: 'payments-api 4.2.0' },
      then: { release: 'r1', name: 'checkout 5.3.0' },
      start: { at: '2030-12-03T14:00:00Z' },
      end: { on: '2030-12-03T15:00:00Z' },
    },
  },
};

async function show(element: JSX.Element) {
  renderScreen(<p data-testid="said">{element}</p>, { at: '/?zone=release' });
  return screen.findByTestId('said');
}

describe('Sentence', () => {
  it('tells instants in the zone of the reader, and links what it names', async () => {
    expect(
      await show(<Sentence of={said} releaseZone="Asia/Tokyo" />),
    ).toHaveTextContent(
      /payments-api 4\.2\.0 must be out before checkout 5\.3\.0 starts \(Tue.* 23:00\), but ends on Wed.* at 00:00 \(Asia\/Tokyo\)\./,
    );
    expect(
      screen.getByRole('link', { name: 'payments-api 4.2.0' }),
    ).toHaveAttribute('href', '/releases/release/r2');
  });

  it('does not link to the page that it stands on', async () => {
    await show(<Sentence of={said} onPageOf="r1" />);
    expect(screen.queryByRole('link', { name: 'checkout 5.3.0' })).toBeNull();
    expect(
      screen.getByRole('link', { name: 'payments-api 4.2.0' }),
    ).toBeVisible();
  });

  it('tells as the backend does what it has no template for', async () => {
    expect(
      await show(
        <SentenceText
          of={{ ...said, message: { code: 'order.newer_than_this' } }}
        />,
      ),
    ).toHaveTextContent(said.sentence);
  });
});
