import { expect, it } from "vitest";
import { signWebhook } from "./webhook-secret.ts";

it("a signature is the one that the Standard Webhooks specification gives for its own example", () => {
  // The example of the specification's reference libraries.
  const signature = signWebhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestampSeconds: 1_614_265_330,
    body: '{"test": 2432232314}',
  });
  expect(signature).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});
