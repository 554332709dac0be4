use clap::CommandFactory;

use super::*;

fn parse(line: &str) -> Result<Cli, String> {
    Cli::try_parse_from(line.split(' ')).map_err(|error| error.to_string())
}

fn demo(line: &str) -> Demo {
    match parse(line).unwrap().command {
        Command::Demo(demo) => demo,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_command_line_is_consistent() {
    Cli::command().debug_assert();
}

#[test]
fn every_option_is_documented() {
    fn check(command: &clap::Command) {
        for argument in command.get_arguments() {
            assert!(argument.get_help().is_some(), "{} {} has no help", command.get_name(), argument.get_id());
        }
        command.get_subcommands().for_each(check);
    }
    check(&Cli::command());
}

#[test]
fn the_demo_has_its_defaults() {
    let found = demo("tilts demo");
    assert_eq!(found.http.listen.to_string(), "127.0.0.1:8080");
    assert!(found.data.is_none() && !found.fresh);
    let found = demo("tilts demo --listen localhost:0 --data /srv/tilts --fresh");
    assert_eq!(found.http.listen.to_string(), "127.0.0.1:0");
    assert!(found.fresh);
    assert!(parse("tilts demo --listen 8080").unwrap_err().contains("127.0.0.1:8080"));
}

#[test]
fn a_member_is_an_administrator_or_has_a_seat() {
    let add = "tilts member add --email a@b.example --name A";
    assert!(parse(add).is_err());
    assert!(parse(&format!("{add} --administrator")).is_ok());
    let seat = "--organisation 01890000-0000-7000-8000-000000000000";
    assert!(parse(&format!("{add} {seat}")).is_err());
    assert!(parse(&format!("{add} {seat} --role coordinator")).is_ok());
    assert!(parse(&format!("{add} {seat} --role king")).unwrap_err().contains("coordinator, teacher"));
    assert!(parse(&format!("{add} --administrator {seat} --role mentor")).is_err());
}

#[test]
fn the_public_address_decides_the_transport() {
    let transport = |url: &str, allowed| Site::parse(url, allowed).map(|site| site.transport());
    assert_eq!(transport("https://tilts.example/", false), Ok(Transport::Https));
    for local in ["http://127.0.0.1:8080", "http://localhost:80", "http://[::1]:8080", "http://tilts.localhost"] {
        assert_eq!(transport(local, false), Ok(Transport::Loopback), "{local}");
    }
    assert_eq!(transport("http://10.0.0.7:8080", false), Err(SiteError::InTheClear(String::from("10.0.0.7:8080"))));
    assert_eq!(transport("http://10.0.0.7:8080", true), Ok(Transport::Insecure));
    for wrong in ["tilts.example", "ftp://tilts.example", "https://tilts.example/path", "https://a:b@tilts.example", "", "/"] {
        assert!(matches!(transport(wrong, true), Err(SiteError::Unusable(_))), "{wrong}");
    }
    assert_eq!(Site::parse("https://tilts.example/", false).unwrap().origin(), "https://tilts.example");
}

#[test]
fn all_addresses_of_a_machine_are_reached_by_loopback() {
    let site = |bound: &str| Site::local(bound.parse().unwrap(), false).map(|site| site.origin());
    assert_eq!(site("0.0.0.0:8080").unwrap(), "http://127.0.0.1:8080");
    assert_eq!(site("[::]:8080").unwrap(), "http://[::1]:8080");
    assert!(site("192.168.1.5:8080").unwrap_err().to_string().contains("--insecure-http"));
}

#[test]
fn a_secret_comes_from_its_variable_or_its_file() {
    let file = std::env::temp_dir().join(format!("tilts-secret-{}", std::process::id()));
    std::fs::write(&file, "postgres://a:b@c/d\n").unwrap();
    assert_eq!(secret("X", None, Some(&file)).unwrap().as_deref(), Some("postgres://a:b@c/d"));
    assert_eq!(secret("X", Some(" "), None).unwrap(), None);
    assert!(matches!(secret("X", Some("y"), Some(&file)), Err(ConfigError::Twice("X"))));
    std::fs::remove_file(&file).unwrap();
    assert!(secret("X", None, Some(&file)).unwrap_err().to_string().contains("X_FILE"));
}

#[test]
fn a_wrong_database_address_never_repeats_its_password() {
    for wrong in ["mysql://a:hunter2@b/c", "postgres://a:hunter2@b:port/c", "hunter2"] {
        let said = address("DATABASE_URL", Some(wrong), None).unwrap_err().to_string();
        assert!(said.contains("DATABASE_URL") && !said.contains("hunter2"), "{said}");
    }
}

#[test]
fn the_password_in_an_address_is_found() {
    assert_eq!(password_of("postgres://tilts_app:p%40s+s&=@host/db?x=y:z@").as_deref(), Some("p@s+s&="));
    assert_eq!(password_of("postgres://tilts_app@host/db"), None);
    assert_eq!(password_of("postgres://host/db"), None);
}
