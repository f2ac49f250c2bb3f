internal import Model

/// Columns that say who someone is, or when someone answered, and are never taken over: not even where a round is split by one.
enum PersonalColumns {
    /// - Parameter heading: as it stands in the file.
    static func contains(_ heading: String) -> Bool {
        names.contains(foldedForMatching(heading, separator: " "))
    }

    private static let names: Set<String> = [
        "naam", "name", "voornaam", "first name", "achternaam", "last name", "surname", "volledige naam", "full name", "respondent naam",
        "recipientfirstname", "recipientlastname", "recipient first name", "recipient last name", "e mail", "email", "e mailadres",
        "emailadres", "e mail adres", "email address", "e mail address", "recipientemail", "recipient email", "telefoon",
        "telefoonnummer", "phone", "phone number", "telephone", "ip", "ip adres", "ipadres", "ip address", "ipaddress", "bsn",
        "burgerservicenummer", "geboortedatum", "date of birth", "birth date", "adres", "address", "postcode", "postal code", "starttijd",
        "begintijd", "start time", "startdate", "start date", "eindtijd", "tijd van voltooien", "completion time", "end time", "enddate",
        "end date", "tijdstempel", "timestamp", "datum ingezonden", "gebruikersnaam", "username", "user name", "naam respondent",
        "tussenvoegsel", "mobiel", "mobile", "voltooiingstijd", "date started", "date submitted", "date created", "date modified",
        "date last action", "startdatum", "einddatum", "datum inzending", "datum verzonden", "last modified time",
        "tijd van laatste wijziging", "latitude", "longitude", "locationlatitude", "locationlongitude", "location latitude",
        "location longitude", "submit date", "submitdate", "recorded date", "recordeddate",
    ]
}
