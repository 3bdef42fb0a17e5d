export interface Config {
  auth?: {
    providers?: {
      /**
       * The personas that can sign in to the demo portal without a password, by
       * the name of the User in the catalog.
       *
       * @deepVisibility frontend
       */
      personas?: {
        [name: string]: {
          title: string;
          /** What the role may do, in a sentence. */
          description: string;
          /** The groups to use if the catalog does not have the user. */
          groups: string[];
        };
      };
    };
  };
}
