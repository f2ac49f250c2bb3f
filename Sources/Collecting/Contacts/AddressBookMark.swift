internal import Model

/// What address books put on people by themselves: groups of Google and Android, colours of Outlook.
///
/// None of it is a theme of a person.
enum AddressBookMark {
    /// Whether a category, label or group is such a mark.
    ///
    /// - Parameter isBook: whether the words for groups of friends and family count as well, because the file is an address book's.
    static func isMark(_ text: String, isBook: Bool) -> Bool {
        let folded = foldedForMatching(text, separator: " ")
        if sure.contains(folded) || isBook && likely.contains(folded) { return true }
        if folded.hasPrefix("system group ") || text.trimmed.hasPrefix("* ") { return true }
        let words = folded.split(separator: " ")
        // `Imported on 1/2/22 1`, `Geïmporteerd op 1-2-22`, `Restored on …`
        if let first = words.first, ["imported", "geimporteerd", "restored", "hersteld", "importiert"].contains(first), words.count > 1 {
            return true
        }
        return words.count == 2 && colours.contains(String(words[0])) && ["category", "categorie", "kategorie"].contains(words[1])
    }

    private static let sure: Set<String> = [
        "mycontacts", "my contacts", "mijn contacten", "starred", "starred in android", "met ster", "met ster in android",
        "favoriet in android",
        "friends", "coworkers", "other contacts", "andere contacten", "frequently contacted", "vaak gecontacteerd", "all contacts",
        "alle contacten", "contact", "contacts", "contacten", "kontakte", "favorites", "favourites", "favorieten", "vip", "icloud",
        "google",
        "gmail", "outlook", "uncategorized", "unfiled", "niet gecategoriseerd", "geen categorie", "ungrouped", "emergency contacts",
        "noodcontacten", "ice", "ice noodcontacten", "blocked", "geblokkeerd",
    ]

    private static let likely: Set<String> = [
        "family", "familie", "vrienden", "collegas", "business", "zakelijk", "personal", "persoonlijk", "prive", "holiday", "holiday cards",
        "hot contacts", "key customer", "belangrijke klant", "phone calls", "strategies", "time expenses", "waiting", "gifts", "home",
        "work", "others",
    ]

    private static let colours: Set<String> = [
        "red", "rode", "rood", "orange", "oranje", "yellow", "gele", "geel", "green", "groene", "groen", "blue", "blauwe", "blauw",
        "purple",
        "paarse", "paars", "rote", "gelbe", "grune", "blaue", "orangefarbene", "lila", "violette",
    ]
}
