/** The fields of a form that say something else than what is held. */
export function changedOf<Form extends object>(form: Form, held: Form): Partial<Form> {
  const names = Object.keys(form) as (keyof Form)[];
  const changed = names.filter((name) => JSON.stringify(form[name]) !== JSON.stringify(held[name]));
  return Object.fromEntries(changed.map((name) => [name, form[name]])) as Partial<Form>;
}
