/** The cookie by which a browser is known again once a person has signed in. */
export const sessionCookie = "twin-session";
