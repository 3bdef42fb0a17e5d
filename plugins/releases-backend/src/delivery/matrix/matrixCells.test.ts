import { driftOf, matrixCells } from './matrixCells';

const checkout = 'component:default/checkout';

const shipped = (environment: string, version: string) => ({
  entityRef: checkout,
  environment,
  id: `${environment}-${version}`,
  name: `checkout ${version}`,
  version,
});

describe('the cells of the matrix', () => {
  it('have what runs beside what was released and is planned', () => {
    const cells = matrixCells(
      [
        {
          entityRef: checkout,
          environment: 'production',
          version: '5.2.0',
          needsReview: 1,
        },
        {
          entityRef: checkout,
          environment: 'elsewhere',
          version: '1',
          needsReview: 0,
        },
      ],
      {
        last: [shipped('production', '5.2.1'), shipped('staging', '5.3.0')],
        next: [shipped('production', '5.3.0')],
      },
      ['staging', 'production'],
    );
    expect(cells.get(checkout)).toEqual([
      {
        environment: 'staging',
        needsReview: 0,
        drift: 'not_deployed',
        released: {
          id: 'staging-5.3.0',
          name: 'checkout 5.3.0',
          version: '5.3.0',
        },
      },
      {
        environment: 'production',
        version: '5.2.0',
        needsReview: 1,
        drift: 'not_as_released',
        released: {
          id: 'production-5.2.1',
          name: 'checkout 5.2.1',
          version: '5.2.1',
        },
        next: {
          id: 'production-5.3.0',
          name: 'checkout 5.3.0',
          version: '5.3.0',
        },
      },
      { environment: 'elsewhere', version: '1', needsReview: 0 },
    ]);
  });
});

describe('drift', () => {
  it.each([
    [undefined, '1', 'not_deployed'],
    ['1', '1', undefined],
    ['2', '1', 'not_as_released'],
  ])('of %s where %s was released is %s', (running, released, drift) => {
    expect(driftOf(running, released)).toBe(drift);
  });
});
