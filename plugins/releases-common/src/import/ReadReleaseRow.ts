import { ImportedReleaseInput } from '../release/releaseInput';
import { ErrorDetail } from '../release/releaseQueries';

/**
 * One record of the file: a release, or what is wrong with it. Warnings say
 * what was taken for what was written.
 *
 * @public
 */
export type ReadReleaseRow = { line: number; warnings: ErrorDetail[] } & (
  | { release: ImportedReleaseInput; errors?: undefined }
  | { release?: undefined; errors: ErrorDetail[] }
);
