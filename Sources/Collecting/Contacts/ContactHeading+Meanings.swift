extension ContactHeading {
    /// What people write above the columns of a contact list, in lower case without accents, punctuation and spaces.
    static let meanings: [String: ContactHeading] = {
        var meanings: [String: ContactHeading] = [:]
        for (meaning, names) in names {
            for name in names.split(separator: " ") { meanings[String(name)] = meaning }
        }
        return meanings
    }()

    private static let names: [(ContactHeading, String)] = [
        (
            .field(.name),
            """
            naam name contactpersoon contactpersonen contact contacten contacts volledigenaam fullname naamcontactpersoon medewerker persoon \
            weergavenaam displayname contactname person aanspreekpunt contactnaam
            """
        ),
        (.firstName, "voornaam voornamen roepnaam firstname givenname forename callname"),
        (.initials, "voorletter voorletters initialen initials voorl voorlett"),
        (
            .infix,
            """
            tussenvoegsel tussenvoegsels tussenv tussenvgsl tussenvoegselgeslachtsnaam tv tvs voorvoegsel voorvoegsels voorv voorvgsl infix \
            middlename middlenames additionalname additionalnames middelstenaam tweedenaam voorvoegselachternaam voorvoegselgeslachtsnaam \
            tussenvoegselachternaam tussenvoegselsachternaam nameprefixes
            """
        ),
        (
            .lastName,
            """
            achternaam achternamen familienaam lastname surname familyname geslachtsnaam gebruiksnaam achternaammedewerker \
            achternaaminclusieftussenvoegsel achternaammettussenvoegsel achternaamtussenvoegsel
            """
        ),
        (
            .prefix,
            "nameprefix aanhef aanspreektitel aanspreekvorm salutation titulatuur titelvoor titelvooraan academischetitel prefix honorific"
        ),
        (.suffix, "achtervoegsel suffix namesuffix titelachter titelachteraan generation titulatuurachter"),
        (.title, "titel title"),
        (.labels, "labels label groupmembership groepslidmaatschap groups categorie categorieen categories category"),
        (.field(.slug), "slug"),
        (
            .field(.organisation),
            """
            organisatie organisation organization organisatienaam naamorganisatie partij instelling instantie bedrijf bedrijfsnaam company \
            companyname organisationname organizationname werkgever employer partnerorganisatie accountname aanbieder zorgaanbieder \
            orgnaam werkzaambij partner partners ketenpartner ketenpartners samenwerkingspartner
            """
        ),
        (
            .field(.function),
            """
            functie functienaam functietitel functieomschrijving functiebenaming function rol role beroep jobtitle job position \
            functiecontactpersoon organizationtitle organisationtitle profession occupation
            """
        ),
        (.field(.domain), "domein domain werkveld leefdomein sector"),
        (
            .field(.themes),
            """
            thema themas theme themes onderwerp onderwerpen topic topics expertise aandachtsgebied aandachtsgebieden specialisme \
            specialismen specialisatie specialisaties deskundigheid trefwoord trefwoorden tags waarvoor keywords
            """
        ),
        (
            .field(.areas),
            """
            gebied gebieden area areas wijk wijken buurt buurten werkgebied werkgebieden district districts districten stadsdeel \
            stadsdelen kern kernen dorp dorpen regio region gemeente gemeenten neighbourhood neighbourhoods neighborhood servicearea \
            serviceareas werkzaamin
            """
        ),
        (
            .field(.telephone),
            """
            telefoon telefoonnummer telnr tel telefoonnr telnummer telephone telephonenumber phone phonenumber telefoonwerk werktelefoon \
            werktelefoonnummer zakelijktelefoonnummer zakelijketelefoon zakelijktelefoon zakelijknummer telefoonzakelijk businessphone \
            workphone businessphonenumber telefoonnummerwerk doorkiesnummer doorkies vast vastnummer vasttelefoonnummer vastetelefoon telefoonvast directnummer
            """
        ),
        (.extensionNumber, "toestel toestelnummer toestelnr toestelno extensie extension ext tst intern internnummer doorkiescode"),
        (
            .mobile,
            """
            mobiel mobielnummer mobielnr mobieltelefoonnummer mobieletelefoon mobieletelefoonnummer mobieletel telefoonmobiel werkmobiel \
            mobielwerk mobielzakelijk 06 06nummer 06nr gsm mobile mobilephone mobilenumber cell cellphone \
            mobieletelefoonwerk mobieltelefoon andertelefoonnummer anderetelefoon otherphone primaryphone primairetelefoon hoofdtelefoon
            """
        ),
        (
            .field(.email),
            """
            email mail emailadres mailadres emailaddress emailwerk werkmail werkemail zakelijkemail zakelijkeemail zakelijkemailadres \
            emailzakelijk workemail eadres businessemail
            """
        ),
        (
            .field(.hours),
            """
            bereikbaar bereikbaarheid werktijd werktijden werkdag werkdagen hours openingstijd openingstijden kantoortijden kantooruren \
            aanwezig aanwezigheid beschikbaar beschikbaarheid officehours workinghours availability
            """
        ),
        (
            .field(.standIn),
            """
            vervanger vervangers vervanging achtervang achterwacht standin substitute waarnemer waarneming plaatsvervanger \
            plaatsvervangers bijafwezigheid backup deputy replacement vervangingdoor vervangendoor
            """
        ),
        (
            .field(.confirmed),
            """
            bevestigd bevestigdop confirmed laatstbevestigd laatstgecontroleerd laatstgecheckt gecontroleerd gecontroleerdop gecheckt \
            laatstecontrole datumcontrole controledatum lastchecked checked lastconfirmed lastverified verified geverifieerd actueelper \
            peildatum
            """
        ),
        (.field(.edition), "uitgave edition"),
        (.organisation(.short), "kort afkorting short organisatieafkorting"),
        (.organisation(.website), "website site url webadres webpage webpagina"),
        (.organisation(.visit), "bezoekadres kantooradres werkadres adresorganisatie visit businessaddress"),
        (
            .organisation(.telephone),
            """
            telefoonorganisatie algemeentelefoonnummer algemeennummer algemenetelefoon telefoonalgemeen telefoonnummeralgemeen \
            telefoonnummerorganisatie centraalnummer receptie companymainphone hoofdtelefoonbedrijf telefoonbedrijf hoofdnummerbedrijf \
            telefoonnummerbedrijf
            """
        ),
        (.organisation(.email), "emailorganisatie algemeenemailadres algemeneemail algemeenmailadres emailalgemeen emailadresalgemeen"),
    ]
}
