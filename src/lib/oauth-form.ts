/** A form post to a token endpoint, as a client with a secret makes it (RFC 6749 §2.3.1, §4.1.3, §6). */

type FormPost = { headers: Record<string, string>; body: string };

export function formPost(form: Readonly<Record<string, string>>): FormPost {
  return {
    headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
  };
}

/** The client says who it is by the header. Id and secret are form-encoded before they are joined. */
export function clientFormPost(
  client: { id: string; secret: string },
  form: Readonly<Record<string, string>>,
): FormPost {
  const pair = [client.id, client.secret].map(encodeURIComponent).join(":");
  const authorization = `Basic ${Buffer.from(pair).toString("base64")}`;
  const { headers, body } = formPost(form);
  return { headers: { ...headers, authorization }, body };
}
