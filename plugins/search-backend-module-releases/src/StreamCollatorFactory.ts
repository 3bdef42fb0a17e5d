import { Readable } from 'node:stream';
import { Permission } from '@backstage/plugin-permission-common';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';

/** Hands documents to the search as it takes them. */
export class StreamCollatorFactory implements DocumentCollatorFactory {
  readonly type: string;
  readonly visibilityPermission?: Permission;
  readonly #documents: () => AsyncIterable<IndexableDocument>;

  constructor(options: {
    type: string;
    /** Absent: for everybody who may search. */
    visibilityPermission?: Permission;
    documents: () => AsyncIterable<IndexableDocument>;
  }) {
    this.type = options.type;
    this.visibilityPermission = options.visibilityPermission;
    this.#documents = options.documents;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }
}
