/** A declaration of an integration that cannot do what it declares: a mistake in its folder, told by name, where other failures are told as unexpected. */

export class DeclarationFault extends Error {
  readonly integration: string;
  /** What it was asked for: "slots", "render". */
  readonly member: string;

  constructor(of: { integration: string; member: string }, cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(`The integration ${of.integration} is declared wrongly: ${of.member} failed with “${said}”.`, {
      cause,
    });
    this.integration = of.integration;
    this.member = of.member;
  }
}
