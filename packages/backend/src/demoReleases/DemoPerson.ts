import {
  NewReleaseInput,
  NewReviewDecision,
  NewReviewInput,
  Release,
  ReleaseChange,
  ReleasesClient,
  Review,
  VoteDecision,
} from '@slipway/backstage-plugin-releases-common';

/**
 * One of the demo's people, who does through the API what they could do on the
 * screens, signed in as themselves.
 */
export class DemoPerson {
  readonly #client: ReleasesClient;
  readonly #token: string;

  constructor(client: ReleasesClient, token: string) {
    this.#client = client;
    this.#token = token;
  }

  /** Plans a release, and has it judged. */
  async plan(release: NewReleaseInput): Promise<Release> {
    const { id, revision } = await this.#client.createRelease(
      release,
      this.#asMyself,
    );
    return this.#client.transitionRelease(
      id,
      { to: 'in_readiness' },
      { ...this.#asMyself, revision },
    );
  }

  async change(id: string, change: ReleaseChange): Promise<void> {
    const { revision } = await this.#client.getRelease(id, {}, this.#asMyself);
    await this.#client.updateRelease(id, change, {
      ...this.#asMyself,
      revision,
    });
  }

  /** Votes on the gate that asks them, or on the first while that is not known. */
  async vote(
    id: string,
    decision: VoteDecision,
    comment: string,
  ): Promise<void> {
    const { own, revision } = await this.#client.getReadiness(
      id,
      {},
      this.#asMyself,
    );
    const asked = own.gates.filter(({ approval }) => approval);
    const gate = asked.find(({ approval }) => approval!.mayVote) ?? asked[0];
    if (!gate) {
      throw new Error(`Nobody is asked to approve the demo release ${id}`);
    }
    await this.#client.castVote(
      id,
      { gateId: gate.id, decision, comment },
      { ...this.#asMyself, revision },
    );
  }

  /** Waives a gate until the release is over, or asks for that. */
  async waive(id: string, gateId: string, reason: string): Promise<void> {
    const { window, revision } = await this.#client.getRelease(
      id,
      {},
      this.#asMyself,
    );
    await this.#client.requestWaiver(
      id,
      {
        target: { type: 'gate', id: gateId },
        reason,
        expiresAt: window!.end,
      },
      { ...this.#asMyself, revision },
    );
  }

  /** Grants what was asked for. */
  async grantWaivers(id: string): Promise<void> {
    const { waivers = [] } = await this.#client.getRelease(
      id,
      {},
      this.#asMyself,
    );
    for (const waiver of waivers) {
      if (waiver.state === 'requested') {
        await this.#client.grantWaiver(id, waiver.id, {}, this.#asMyself);
      }
    }
  }

  async planReview(review: NewReviewInput): Promise<Review> {
    return this.#client.createReview(review, this.#asMyself);
  }

  /** Plans a review, decides in it and closes it. */
  async holdReview(
    review: NewReviewInput,
    decisions: readonly Omit<NewReviewDecision, 'revision'>[],
  ): Promise<void> {
    const { id } = await this.planReview(review);
    await this.#client.openReview(id, this.#asMyself);
    for (const decision of decisions) {
      const { revision } = await this.#client.getRelease(
        decision.releaseId,
        {},
        this.#asMyself,
      );
      await this.#client.decideRelease(
        id,
        { ...decision, revision },
        this.#asMyself,
      );
    }
    await this.#client.closeReview(id, this.#asMyself);
  }

  get #asMyself() {
    return { token: this.#token };
  }
}
