/** A SIE file that a reader takes in part: its second voucher does not balance, 100.00 against 98.00. */
export const partlyReadable = `#FLAGGA 0
#SIETYP 4
#VER A 1 20260302 "Z 1"
{
#TRANS 1920 {} 100.00
#TRANS 3000 {} -100.00
}
#VER A 2 20260302 "Z 2"
{
#TRANS 1920 {} 100.00
#TRANS 3000 {} -98.00
}`;
