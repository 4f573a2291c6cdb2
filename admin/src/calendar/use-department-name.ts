/** What people call the departments of a lane's company: by name, with the code that the source knows them by. */
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { companyQuery } from "../companies/companies-query.ts";
import { useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";

/** Null is the whole company. A department that the company has no name for is told by its code. */
export function useDepartmentName(laneId: string): (code: string | null) => string {
  const text = useTexts(calendarTexts);
  const { data: lane } = useQuery({
    queryKey: ["lanes", laneId],
    queryFn: () => answered(api.GET("/api/v1/lanes/{laneId}", { params: { path: { laneId } } })),
  });
  const { data: company } = useQuery({ ...companyQuery(lane?.companyId ?? ""), enabled: lane !== undefined });
  return (code) => {
    if (code === null) return text("whole-company");
    const name = company?.departments.find((known) => known.code === code)?.name;
    return name === undefined ? text("department", { code }) : text("department-named", { name, code });
  };
}
