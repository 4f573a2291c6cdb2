/** Requests that a `late-delivery` fault holds back, and the acts that let them through or lose them for good. */

type Held = { method: string; path: string; companyId: string | null; arrivedAt: string };
type Delivery = Held & { id: string; settle: (delivered: boolean) => void };

export type DeliveryBook = {
  /** Resolves true when the request is let through, false when it is lost. */
  hold(request: Held): Promise<boolean>;
  settle(id: string, delivered: boolean): boolean;
  all(): (Held & { id: string })[];
  loseAll(): void;
};

export function createDeliveryBook(): DeliveryBook {
  const held = new Map<string, Delivery>();
  let made = 0;
  const settle = (id: string, delivered: boolean) => {
    const delivery = held.get(id);
    held.delete(id);
    delivery?.settle(delivered);
    return delivery !== undefined;
  };
  return {
    hold: (request) =>
      new Promise((resolve) => {
        made += 1;
        const id = `delivery-${made}`;
        held.set(id, { ...request, id, settle: resolve });
      }),
    settle,
    all: () => [...held.values()].map(({ settle: _, ...told }) => told),
    loseAll: () => {
      for (const id of [...held.keys()]) settle(id, false);
    },
  };
}
