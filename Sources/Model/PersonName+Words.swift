extension PersonName {
    /// Words before a family name in Dutch, and in other languages of the Netherlands' telephone book; in lower case.
    static let infixes: Set<String> = [
        "van", "vanden", "vander", "van't", "v.", "vd", "v.d.", "v.d", "v/d", "vdr", "v.der", "v.den", "de", "der", "den", "des", "het",
        "'t",
        "'s", "ten", "ter", "te", "tot", "thoe", "tho", "thor", "thom", "in", "in't", "op", "op't", "onder", "over", "uit", "uijt", "voor",
        "aan", "aan't", "bij", "d'", "du", "da", "do", "dos", "das", "di", "del", "della", "delle", "degli", "dei", "dal", "dalla", "la",
        "le", "les", "lo", "l'", "los", "las", "von", "vom", "zu", "zum", "zur", "auf", "el", "al", "ben", "bin", "bint", "ibn", "abu",
        "abou", "ait", "aït", "ould", "af", "av", "st.",
    ]

    static let salutations: Set<String> = [
        "dhr", "mw", "mevr", "mevrouw", "meneer", "mijnheer", "mej", "mejuffrouw", "hr", "mrs", "ms", "miss", "heer",
    ]

    /// Titles before a name, among them that of a Dutch lawyer.
    static let titles: Set<String> = [
        "prof", "professor", "dr", "drs", "ir", "ing", "mr", "bc", "ds", "mgr", "jhr", "jkvr", "lic", "dipl", "em", "hc",
    ]

    static let suffixes: Set<String> = [
        "msc", "bsc", "mba", "emba", "bba", "llm", "llb", "phd", "mpa", "mpm", "mph", "med", "bed", "bscn", "bhs", "msw", "bsw", "mphil",
        "mfa", "cpa", "cisa", "cmc", "cissp", "emita", "emoc", "mcd", "mmo", "mim", "jr", "sr", "iii", "bict", "beng", "meng", "bbe", "dba",
    ]

    /// Those of two letters count in capitals alone: `Ma` is a name.
    static let shortSuffixes: Set<String> = ["MA", "BA", "RA", "AA", "RO", "RE", "MD", "RN", "BN", "AD", "II", "IV", "RB", "FB"]
}
