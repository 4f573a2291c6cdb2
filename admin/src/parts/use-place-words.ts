/** Places and fields of a record by the words of the reader's language, with those that the records' own folders declare. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useLanguage } from "../texts/use-texts.ts";
import { fieldWord, placeWords } from "./place-words.ts";

const fieldWordsQuery = queryOptions({
  queryKey: ["field-words"],
  queryFn: async () => (await answered(api.GET("/api/v1/field-words"))).words,
  staleTime: 600_000,
});

/** The names that programs have stand in until the words are here. */
export function usePlaceWords(): { place(place: string): string; field(name: string): string } {
  const { language } = useLanguage();
  const { data: declared } = useQuery(fieldWordsQuery);
  return {
    place: (place) => placeWords(place, language, declared),
    field: (name) => fieldWord(name, language, declared),
  };
}
