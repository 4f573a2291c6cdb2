-- Names in the order that people look for them: "Klient 2" before "Klient 10", and the letters å, ä, æ, ö, ø after z as in all of
-- the Nordic countries, without Norwegian's and Danish's "aa" for "å", which would move Dutch names. Only lists are in this order, no
-- index is: what another version of ICU orders otherwise can be no fault. A server without ICU orders names letter by letter.
do $$
begin
  create collation name_order (provider = icu, locale = 'sv-u-kn-true');
exception when feature_not_supported or undefined_object or invalid_parameter_value then
  create collation name_order from "ucs_basic";
end $$;
