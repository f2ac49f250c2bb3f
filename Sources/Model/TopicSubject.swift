/// One of the six subjects to talk about, named as the guide *zes gespreksonderwerpen* names them.
package enum TopicSubject: String, Hashable, Sendable, CaseIterable {
    case dependence = "wederzijdse-afhankelijkheid"
    case riskAppetite = "risicobereidheid"
    case control = "dosering-van-planning-en-control"
    case conditions = "randvoorwaarden-voor-succes"
    case powers = "verantwoordelijkheden-en-bevoegdheden"
    case consultation = "overlegstructuur"

    /// Its number in the guide, from 1 to 6.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
